# /// script
# requires-python = ">=3.11"
# dependencies = ["httpx"]
# ///
# region call
import asyncio

import httpx


async def title(client, path):
    try:
        response = await client.get(path)
        response.raise_for_status()
        return response.json()["title"]
    except httpx.HTTPStatusError as error:
        return f"refused: {error.response.status_code}"
    except httpx.TimeoutException as error:
        return f"too slow: {type(error).__name__}"
    except httpx.RequestError as error:
        return f"no answer: {type(error).__name__}"
    except ValueError:
        return "the answer is not JSON"


# endregion
# region use
def answer(request):  # stands for the server
    match request.url.path:
        case "/notes/7":
            return httpx.Response(200, json={"title": "Milk"})
        case "/slow":
            raise httpx.ConnectTimeout("timed out", request=request)
        case "/down":
            raise httpx.ConnectError("refused", request=request)
        case "/page":
            return httpx.Response(200, html="<h1>Milk</h1>")
    return httpx.Response(404)


async def main():
    async with httpx.AsyncClient(
        base_url="https://notes.example",
        timeout=10,
        transport=httpx.MockTransport(answer),
    ) as client:
        for path in "/notes/7", "/notes/8", "/slow", "/down", "/page":
            print(path, "->", await title(client, path))


asyncio.run(main())
# endregion
