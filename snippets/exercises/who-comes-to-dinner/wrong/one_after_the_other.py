import asyncio


async def invite(friends, ask, seconds):
    answers = {}
    for friend in friends:
        try:
            answers[friend] = await asyncio.wait_for(ask(friend), seconds)
        except TimeoutError:
            answers[friend] = "no answer"
        except ConnectionError:
            answers[friend] = "not reached"
    return answers
