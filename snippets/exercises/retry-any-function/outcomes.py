"""Functions for the tests that return or raise what they are told, call by call."""


def giving(*outcomes):
    left = list(outcomes)

    def fetch(**options):
        """Fetch a text."""
        outcome = left.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return fetch


def giving_async(*outcomes):
    fetch_now = giving(*outcomes)

    async def fetch(**options):
        return fetch_now()

    return fetch
