"""Friends for the tests, who answer as they are told: ``Friends(Ada="yes", Bob=LATE, Cy=ConnectionError())``."""

import asyncio

# An answer that takes longer than the limit.
LATE = object()


class Friends:
    def __init__(self, **answers):
        self.answers = answers
        self.asked = []
        self.most_at_once = 0

    async def ask(self, friend):
        """Answer at once or late, or raise."""
        self.asked.append(friend)
        self.most_at_once = max(self.most_at_once, len(self.asked))
        try:
            return await self.answer(self.answers[friend])
        finally:
            self.asked.remove(friend)

    async def answer(self, answer):
        if answer is LATE:
            # Nobody waits for it where the limit works.
            await asyncio.sleep(0.3)
            return "too late"
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def still_asked_after(self, invitation):
        """Who is still being asked at the moment when the invitation has ended."""
        await invitation
        return list(self.asked)
