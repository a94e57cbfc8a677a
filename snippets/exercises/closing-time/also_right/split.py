def attempt(name, task):
    try:
        return task(), None
    except Exception as error:
        error.add_note(f"task: {name}")
        return None, error


def close_up(tasks):
    outcomes = {name: attempt(name, task) for name, task in tasks.items()}
    errors = [error for _, error in outcomes.values() if error]
    if not errors:
        return {name: result for name, (result, _) in outcomes.items()}
    raise ExceptionGroup(f"{len(errors)} of {len(tasks)} tasks failed", errors)


def messages(group):
    return [str(error) for error in group.exceptions] if group else []


def report(tasks):
    try:
        close_up(tasks)
    except ExceptionGroup as group:
        devices, others = group.split(OSError)
        return {"repair": messages(devices), "ask": messages(others)}
    return {"repair": [], "ask": []}
