from contextlib import contextmanager


@contextmanager
def editing(note):
    note["locked"] = True
    try:
        yield note
    finally:
        note["locked"] = False


note = {"text": "buy tea", "locked": False}

with editing(note) as draft:
    draft["text"] += ", milk"
    print(draft)

print(note)
