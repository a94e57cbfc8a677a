def close_up(tasks):
    results = {}
    try:
        for name, task in tasks.items():
            results[name] = task()
    except Exception as error:
        error.add_note(f"task: {name}")
        raise ExceptionGroup(f"1 of {len(tasks)} tasks failed", [error])
    return results


def report(tasks):
    found = {"repair": [], "ask": []}
    try:
        close_up(tasks)
    except* OSError as group:
        found["repair"] = list(map(str, group.exceptions))
    except* Exception as group:
        found["ask"] = list(map(str, group.exceptions))
    return found
