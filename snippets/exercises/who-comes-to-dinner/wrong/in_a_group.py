import asyncio


async def invite(friends, ask, seconds):
    async def answer_of(friend):
        try:
            async with asyncio.timeout(seconds):
                return await ask(friend)
        except TimeoutError:
            return "no answer"
        except ConnectionError:
            return "not reached"

    async with asyncio.TaskGroup() as group:
        tasks = {one: group.create_task(answer_of(one)) for one in friends}
    return {friend: task.result() for friend, task in tasks.items()}
