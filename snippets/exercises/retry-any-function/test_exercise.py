import asyncio
import inspect

import pytest
from answer import retry
from outcomes import giving, giving_async


def test_a_value_ends_the_tries():
    fetch = retry(3)(giving("text", "one call too many"))
    assert fetch() == "text"


def test_an_exception_leads_to_another_try():
    fetch = retry(3)(giving(OSError("first"), OSError("second"), "text"))
    assert fetch() == "text"


def test_after_the_last_try_its_exception_comes_out():
    with pytest.raises(OSError, match="last"):
        retry(2)(giving(OSError("first"), OSError("last"), "too late"))()


def test_once_means_no_second_try():
    """With times=1 there is no second try."""
    with pytest.raises(OSError, match="only"):
        retry(1)(giving(OSError("only"), "too late"))()


def test_other_exceptions_come_out_at_once():
    with pytest.raises(ValueError, match="other"):
        retry(3, on=OSError)(giving(ValueError("other"), "too late"))()


@pytest.mark.parametrize("error", [KeyError("a"), TimeoutError("b")])
def test_on_may_be_a_tuple(error):
    """The argument on may be a tuple of exceptions."""
    fetch = retry(2, on=(KeyError, TimeoutError))(giving(error, "text"))
    assert fetch() == "text"


def test_each_call_has_all_of_its_tries():
    fetch = retry(2)(giving(OSError("1"), "text", OSError("2"), "more"))
    fetch()
    assert fetch() == "more"


def test_arguments_come_through():
    join = retry(2)("{}?page={page}".format)
    assert join("/orders", page=3) == "/orders?page=3"


def test_a_method_gets_its_self():
    class Server:
        name = "shop"

        @retry(2)
        def fetch(self, path):
            return self.name + path

    assert Server().fetch("/orders") == "shop/orders"


def test_an_async_function_is_one_still():
    fetch = retry(2)(giving_async("text"))
    assert inspect.iscoroutinefunction(fetch) is True


def test_a_plain_function_stays_plain():
    fetch = retry(2)(giving("text"))
    assert inspect.iscoroutinefunction(fetch) is False


def test_an_async_function_is_tried_again():
    fetch = retry(3)(giving_async(OSError("first"), OSError("second"), "text"))
    assert asyncio.run(fetch()) == "text"


def test_an_async_function_raises_after_the_last_try():
    with pytest.raises(OSError, match="last"):
        asyncio.run(
            retry(2)(
                giving_async(OSError("first"), OSError("last"), "too late")
            )()
        )


def test_an_async_function_raises_other_exceptions_at_once():
    with pytest.raises(ValueError, match="other"):
        asyncio.run(
            retry(3, on=OSError)(giving_async(ValueError("other"), 0))()
        )


def test_the_name_stays():
    assert retry(2)(giving("text")).__name__ == "fetch"


def test_the_docstring_stays():
    assert retry(2)(giving("text")).__doc__ == "Fetch a text."
