# /// script
# requires-python = ">=3.11"
# dependencies = ["flask[async]"]
# [tool.runsheet]
# runs = "local"
# ///
import asyncio
import threading

from flask import Flask

app = Flask(__name__)
loops, threads, tasks = [], [], []


@app.get("/")
async def home():
    loops.append(asyncio.get_running_loop())
    threads.append(threading.current_thread())
    tasks.append(asyncio.create_task(asyncio.sleep(60)))
    return "hello"


client = app.test_client()
client.get("/")
client.get("/")

print("one loop for both requests:", loops[0] is loops[1])
print("in the worker's thread:", threading.main_thread() in threads)
print("task left running:", not tasks[0].done())
print("task cancelled:", tasks[0].cancelled())
