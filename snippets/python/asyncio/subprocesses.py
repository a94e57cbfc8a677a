# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = "import sys; print(sys.stdin.read().upper())"


async def shout(text):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, stdin=PIPE, stdout=PIPE
    )
    async with asyncio.timeout(10):
        output, _ = await process.communicate(text.encode())
    return process.returncode, output.decode().strip()


async def main():
    print(await asyncio.gather(shout("tea"), shout("milk")))


asyncio.run(main())
