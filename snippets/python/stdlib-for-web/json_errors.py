import json

bodies = [
    "",
    "<!doctype html>",
    "{'id': 7}",
    '{"id": 7} {"id": 8}',
    '{"note": "two\nlines"}',
]
for body in bodies:
    try:
        json.loads(body)
    except json.JSONDecodeError as error:
        print(error)

text = '{"id": 7,\n "item": tea}'
try:
    json.loads(text)
except ValueError as error:
    print(error.msg, error.lineno, error.colno, error.pos)
    print(error.doc.splitlines()[error.lineno - 1])
    print(" " * (error.colno - 1) + "^")
