import asyncio


async def invite(friends, ask, seconds):
    limited = [asyncio.wait_for(ask(friend), seconds) for friend in friends]
    results = await asyncio.gather(*limited, return_exceptions=True)
    answers = {}
    for friend, result in zip(friends, results, strict=True):
        match result:
            case TimeoutError():
                answers[friend] = "no answer"
            case ConnectionError():
                answers[friend] = "not reached"
            case BaseException():
                raise result
            case _:
                answers[friend] = result
    return answers
