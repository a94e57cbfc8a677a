import asyncio


async def invite(friends, ask, seconds):
    async def answer_of(friend):
        try:
            async with asyncio.timeout(seconds):
                return await ask(friend)
        except TimeoutError:
            return "no answer"
        except Exception:
            return "not reached"

    answers = await asyncio.gather(*(answer_of(friend) for friend in friends))
    return dict(zip(friends, answers, strict=True))
