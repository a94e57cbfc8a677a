import time


def retry(call, times=4, wait=0.5, sleep=time.sleep):
    for attempt in range(1, times + 1):
        try:
            return call()
        except (ConnectionError, TimeoutError) as error:
            if attempt == times:
                raise
            print(f"{error}: again in {wait} s")
            sleep(wait)
            wait *= 2


answers = iter([ConnectionError("refused"), TimeoutError("slow"), "12 orders"])


def fetch():  # stands for a request
    answer = next(answers)
    if isinstance(answer, Exception):
        raise answer
    return answer


slept = []
print(retry(fetch, sleep=slept.append))
print(slept)
