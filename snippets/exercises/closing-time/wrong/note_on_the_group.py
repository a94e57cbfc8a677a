def close_up(tasks):
    results, failed = {}, {}
    for name, task in tasks.items():
        try:
            results[name] = task()
        except Exception as error:
            failed[name] = error
    if failed:
        message = f"{len(failed)} of {len(tasks)} tasks failed"
        group = ExceptionGroup(message, list(failed.values()))
        for name in failed:
            group.add_note(f"task: {name}")
        raise group
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
