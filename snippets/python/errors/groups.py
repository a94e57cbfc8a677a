def check(form):
    errors = []
    if not form.get("name"):
        errors.append(ValueError("name is empty"))
    if not isinstance(form.get("age"), int):
        errors.append(TypeError("age is not a number"))
    if "@" not in form.get("mail", ""):
        errors.append(ValueError("mail has no @"))
    if errors:
        raise ExceptionGroup("form refused", errors)


try:
    check({"age": "old"})
except* ValueError as group:
    for error in group.exceptions:
        print("value:", error)
except* TypeError as group:
    print("type:", group.exceptions)
print("goes on")
