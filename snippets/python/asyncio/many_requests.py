# /// script
# requires-python = ">=3.11"
# dependencies = ["httpx"]
# ///
import asyncio

import httpx

running = most = 0


async def answer(request):  # stands for the server
    global running, most
    running += 1
    most = max(most, running)
    await asyncio.sleep(0.01)
    running -= 1
    return httpx.Response(200, json={"path": request.url.path})


network = httpx.MockTransport(answer)


# region requests
async def fetch(client, limit, path):
    async with limit:
        response = await client.get(path)
    return response.raise_for_status().json()


async def main():
    limit = asyncio.Semaphore(3)
    async with httpx.AsyncClient(
        base_url="https://notes.example", transport=network
    ) as client:
        found = await asyncio.gather(
            *(fetch(client, limit, f"/notes/{n}") for n in range(10))
        )
    print(found[0], found[-1])
    print(len(found), "answers, at most", most, "requests at once")


asyncio.run(main())
# endregion
