import asyncio


async def invite(friends, ask, seconds):
    async def answer_of(friend):
        try:
            return await ask(friend)
        except TimeoutError:
            return "no answer"
        except ConnectionError:
            return "not reached"

    try:
        async with asyncio.timeout(seconds):
            answers = await asyncio.gather(*(answer_of(one) for one in friends))
    except TimeoutError:
        return dict.fromkeys(friends, "no answer")
    return dict(zip(friends, answers, strict=True))
