from datetime import date, datetime

print(date.fromisoformat("2026-11-22"))
print(datetime.fromisoformat("2026-11-22T18:30"))
print(datetime.fromisoformat("2026-11-22T18:30:00Z"))

text = "22.11.2026 18:30"
print(datetime.strptime(text, "%d.%m.%Y %H:%M"))
print(datetime.strptime(text, "%d.%m.%Y %H:%M").date())

for call in (
    lambda: datetime.fromisoformat(text),
    lambda: datetime.strptime(text, "%d.%m.%Y"),
    lambda: datetime.strptime(text, "%d/%m/%Y %H:%M"),
):
    try:
        call()
    except ValueError as error:
        print(error)
