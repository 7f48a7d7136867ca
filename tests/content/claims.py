"""What the program must not claim, as expressions to search texts with (content.md §5)."""

from __future__ import annotations

import re
from collections.abc import Iterable

CLAIMS = re.compile(
    r"\b(cure[sd]?|heal(s|ed|ing)?|treat(s|ed|ment|ments)?|therap\w*|reliev\w*|relief|energy|qi"
    r"|meridian\w*|detox\w*|toxins?|immun\w*|boost\w*|circulation|mis-?align\w*|re-?align\w*"
    r"|clinically proven|guarante\w*|instant(ly)?|miracle|ancient|safe for everyone|prevent\w*"
    r"|migraines?|text neck|painkillers?|diagnos\w*)\b",
    re.IGNORECASE,
)

# The other rows of the table: what is promised in more than one word.
PROMISES = re.compile(
    r"\b(?:fix(?:es|ed)? (?:your |a |the )?(?:stiff |sore |bad )?(?:neck|posture|pain|back)"
    r"|releases? (?:the |your )?(?:knots?|tension)"
    r"|harmon(?:y|ise\w*|ize\w*)|blockages?|balances? (?:your |the )?(?:body|mind|flow)"
    r"|strengthens? (?:the|your) body"
    r"|(?:corrects?|improves?|perfects?) (?:your |the )?posture|undo(?:es)? (?:the |your )?damage"
    r"|(?:pounds|lbs?|kilos?|kg) (?:on|of load on) (?:the|your) neck|wear and tear"
    r"|(?:scientifically |medically )proven|doctor[- ](?:approved|recommended)|evidence[- ]based"
    r"|(?:no|without|zero) risk|risk[- ]free|safe (?:in|during) pregnancy|perfectly safe"
    r"|works in|in just \d+|pain[- ]free|permanent(?:ly)?|lasting (?:results?|effects?)"
    r"|your (?:neck|posture|spine) is|your risk|you (?:suffer from|are suffering)"
    r"|(?:because of|thanks to) neckbreak|neckbreak (?:helped|helps|improved|reduced|made)"
    r"|tried[- ]and[- ](?:true|tested)|thousands of years|age[- ]old|centuries"
    r"|(?:compl(?:y|ies|iant|iance)|accordance) with .{0,40}(?:law|directive|regulation|safety))\b",
    re.IGNORECASE,
)

# Never in what the program is called and recommended for.
CONDITIONS = re.compile(
    r"\b(?:pains?|painful|aches?|headaches?|stiff necks?|arthritis|whiplash|sciatica|hernia\w*"
    r"|spondylosis|rsi|repetitive strain|carpal tunnel|injur\w+|disorders?|patients?|medical"
    r"|clinical\w*|rehab\w*|posture correct\w*)\b",
    re.IGNORECASE,
)

# What the comfort diary is never called.
MONITORING = re.compile(
    r"\b(?:monitor\w*|track(?:s|ed|er|ers|ing)?|programmes?|trends?|progress|score[sd]?"
    r"|improv\w+|symptoms?|analys\w+)\b",
    re.IGNORECASE,
)

Text = tuple[str, str]
"""Where it stands, and what it says."""


def claims(texts: Iterable[Text]) -> list[str]:
    """`WHERE: word` for every word that promises too much."""
    return found(texts, CLAIMS, PROMISES)


def found(texts: Iterable[Text], *expressions: re.Pattern[str]) -> list[str]:
    """`WHERE: word` for every word that one of the expressions finds."""
    return [
        f"{where}: {match[0]}"
        for where, text in texts
        for expression in expressions
        for match in expression.finditer(text)
    ]


# In a text that has no ids, what lies between these two may speak of medicine.
ALLOWED = re.compile(r"<!-- claims: allowed -->.*?<!-- claims: end -->", re.DOTALL)


def without_allowed(text: str) -> str:
    """The text but for its marked spans, with as many lines."""
    return ALLOWED.sub(lambda span: "\n" * span[0].count("\n"), text)
