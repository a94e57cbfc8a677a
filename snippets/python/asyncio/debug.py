# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import asyncio
import logging
import sys
import time

logging.basicConfig(stream=sys.stdout, format="%(name)s: %(msg)s")


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.5
    await asyncio.sleep(0.8)
    print("waiting is fine")
    time.sleep(0.8)
    print("blocking is not")


asyncio.run(main(), debug=True)
