import secrets
import string

token = secrets.token_urlsafe(32)
print(len(token), token != secrets.token_urlsafe(32))
print(len(secrets.token_hex(32)), len(secrets.token_bytes(32)))

code = f"{secrets.randbelow(1_000_000):06}"
print(len(code), code.isdecimal())

letters = string.ascii_letters + string.digits
password = "".join(secrets.choice(letters) for _ in range(16))
print(len(password), set(password) <= set(letters))
