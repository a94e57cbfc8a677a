import asyncio

running = set()


def start(coroutine):
    task = asyncio.create_task(coroutine)
    running.add(task)
    task.add_done_callback(running.discard)
    return task


async def send_mail(user):
    await asyncio.sleep(0.01)
    print("mail to", user)
    return "sent"


async def main():
    task = start(send_mail("ada"))
    start(send_mail("bob"))
    print("order taken,", len(running), "mails on their way")

    print(await task)
    await asyncio.gather(*running)


asyncio.run(main())
