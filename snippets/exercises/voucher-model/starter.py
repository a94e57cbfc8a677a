# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, Field


class Voucher(BaseModel):
    code: str = Field(min_length=4, max_length=12)
    percent: int | None = Field(None, ge=1, le=100)
    cents: int | None = Field(None, ge=1)
    minimum: int = Field(0, ge=0)
