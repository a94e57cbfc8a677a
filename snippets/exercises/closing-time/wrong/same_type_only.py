def close_up(tasks):
    results, errors = {}, []
    for name, task in tasks.items():
        try:
            results[name] = task()
        except Exception as error:
            error.add_note(f"task: {name}")
            errors.append(error)
    if errors:
        message = f"{len(errors)} of {len(tasks)} tasks failed"
        raise ExceptionGroup(message, errors)
    return results


def report(tasks):
    found = {"repair": [], "ask": []}
    try:
        close_up(tasks)
    except ExceptionGroup as group:
        for error in group.exceptions:
            kind = "repair" if type(error) is OSError else "ask"
            found[kind].append(str(error))
    return found
