import asyncio


def result_of(task):
    if task.cancelled() or isinstance(task.exception(), TimeoutError):
        return "no answer"
    if isinstance(task.exception(), ConnectionError):
        return "not reached"
    return task.result()


async def invite(friends, ask, seconds):
    tasks = {friend: asyncio.create_task(ask(friend)) for friend in friends}
    if tasks:
        _, late = await asyncio.wait(tasks.values(), timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
    return {friend: result_of(task) for friend, task in tasks.items()}
