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
    except OSError as error:
        found["repair"].append(str(error))
    except Exception as error:
        found["ask"].append(str(error))
    return found
