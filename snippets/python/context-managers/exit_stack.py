from contextlib import ExitStack

months = ["jan", "feb", "mar"]

with ExitStack() as stack:
    stack.callback(print, "done:", len(months), "files")
    files = [
        stack.enter_context(open(f"{month}.csv", "w", encoding="utf-8"))
        for month in months
    ]
    for file in files:
        file.write("item,price\n")
    print([file.closed for file in files])

print([file.closed for file in files])
