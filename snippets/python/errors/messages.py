calls = r"""
None.upper()
"3" + 4
int("3.0")
str("tea")["price"]
[4, 6][2]
{"tea": 4}["jam"]
[].sort()()
len(5)
b"\xff".decode()
(again := lambda: again())()
"""
for call in calls.split("\n")[1:-1]:
    try:
        eval(call)
    except Exception as error:
        print(f"{call:28}  {error}")
