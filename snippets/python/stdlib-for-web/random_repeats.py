import random
import secrets
import string


def reset_code(source):
    return "".join(source.choices(string.digits, k=12))


print(reset_code(random.Random(7)) == reset_code(random.Random(7)))

safe = secrets.SystemRandom()
print(reset_code(safe) == reset_code(safe))
