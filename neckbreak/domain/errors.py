"""What went wrong, in words for the person in the chair."""


class NeckbreakError(Exception):
    """Something the person should know: a short title, and one sentence that says what to do."""

    def __init__(self, title: str, message: str) -> None:
        super().__init__(message)
        self.title = title
        self.message = message
