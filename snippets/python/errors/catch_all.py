import sys


def run(job):
    try:
        job()
    except Exception as error:
        print("failed:", repr(error))
    else:
        print("done")


def press_ctrl_c():
    raise KeyboardInterrupt


run(lambda: 1 / 1)
run(lambda: 1 / 0)
for job in sys.exit, press_ctrl_c:
    try:
        run(job)
    except BaseException as error:
        print("not caught by run:", type(error).__name__)
