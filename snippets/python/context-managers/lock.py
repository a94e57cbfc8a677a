from threading import Lock, RLock

stock = {"tea": 1}
stock_lock = Lock()


def take(item):
    with stock_lock:
        if stock[item] == 0:
            raise ValueError(f"no {item} left")
        stock[item] -= 1
        print("taken; locked:", stock_lock.locked())


take("tea")
try:
    take("tea")
except ValueError as error:
    print(f"{error}; locked:", stock_lock.locked())

for lock in Lock(), RLock():
    with lock:
        print("once more:", lock.acquire(blocking=False))
