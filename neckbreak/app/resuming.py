"""Where the program goes on: the session that was saved last, if it can be understood."""

from __future__ import annotations

import logging

from neckbreak.domain.moment import Moment
from neckbreak.domain.saved_form import from_saved
from neckbreak.domain.session import Session
from neckbreak.storage.session_file import SessionFile

log = logging.getLogger(__name__)


def resumed(sessions: SessionFile, now: Moment) -> Session:
    """The saved session as it stands `now`, else a new one."""
    saved = sessions.load()
    if saved is None:
        return Session()
    try:
        return from_saved(saved, now)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        log.warning("the saved session can't be understood and is begun anew: %r", error)
        return Session()
