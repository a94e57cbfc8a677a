def find_email(name: str) -> str | None:
    return {"ada": "Ada@example.org"}.get(name)


def invite(name: str, subject: str | None = None) -> str:
    email = find_email(name)
    if email is None:
        return f"no address for {name}"
    return f"{subject or 'Hello'} to {email.lower()}"


def archive(folder: str | None) -> str:
    return folder or "inbox"


print(invite("ada"))
print(invite("bob", subject="Lunch"))
print(archive(None))
try:
    archive()  # type: ignore[call-arg]
except TypeError as error:
    print(error)
