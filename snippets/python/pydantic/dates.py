# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from datetime import UTC, datetime, timedelta

from pydantic import AwareDatetime, BaseModel, FutureDate, ValidationError


class Concert(BaseModel):
    day: FutureDate
    starts: AwareDatetime
    lasts: timedelta
    booked: datetime


concert = Concert(
    day="2999-12-24",
    starts="2999-12-24T18:30:00+01:00",
    lasts="PT90M",
    booked=1_700_000_000,
)
print(concert.starts.astimezone(UTC))
print(concert.lasts, concert.booked.isoformat())
print(concert.model_dump_json(exclude={"day"}))

for day in ["1999-12-24", "24.12.2999"]:
    try:
        Concert(day=day, starts="2999-12-24T18:30", lasts=90, booked=0)
    except ValidationError as error:
        print([one["type"] for one in error.errors()])
