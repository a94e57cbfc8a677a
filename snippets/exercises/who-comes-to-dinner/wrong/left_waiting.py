import asyncio


async def invite(friends, ask, seconds):
    tasks = {friend: asyncio.create_task(ask(friend)) for friend in friends}
    if tasks:
        await asyncio.wait(tasks.values(), timeout=seconds)
    answers = {}
    for friend, task in tasks.items():
        if not task.done() or isinstance(task.exception(), TimeoutError):
            answers[friend] = "no answer"
        elif isinstance(task.exception(), ConnectionError):
            answers[friend] = "not reached"
        else:
            answers[friend] = task.result()
    return answers
