"""The signs that a doctor should know of are fixed words in three tiers."""

from __future__ import annotations

from neckbreak.domain.messages import Message
from neckbreak.domain.red_flags import Tier, advice, signs, title
from neckbreak.storage.paths import resources
from neckbreak.storage.po_file import read_po

SENTENCES = read_po(resources() / "translations" / "en.po").sentences


def test_every_sentence_of_the_catalogue_is_shown_and_every_shown_one_is_there() -> None:
    shown = {message.id for tier in Tier for message in (*signs(tier), title(tier))}
    shown |= {advice(tier, "").id for tier in Tier}
    numbered = {id_ for id_ in SENTENCES if id_.startswith("red_flag.") and id_[-1].isdigit()}
    assert shown <= SENTENCES.keys()
    assert numbered <= shown


def test_the_number_that_was_confirmed_is_named() -> None:
    assert advice(Tier.NOW, "112").values["number"] == "112"


def test_without_one_it_is_your_local_number() -> None:
    assert advice(Tier.NOW, "").values["number"] == Message("red_flag.local_number")
