from pathlib import Path

lock = Path("export.lock")


def export(totals):
    lock.touch()
    try:
        return sum(totals)
    finally:
        lock.unlink()
        print("unlocked")


print(export([12, 30]))
try:
    export([12, None])
except TypeError:
    print("TypeError, and locked:", lock.exists())
