from pathlib import Path

HERE = Path(__file__).parent
RIGHT = (HERE / "right.py").read_text("utf-8")


def broken(name):
    """A shop that is right but for one thing."""
    return (HERE / "broken" / f"{name}.py").read_text("utf-8")


def test_your_tests_pass_with_the_shop_as_it_is(run_tests):
    outcome = run_tests(shop=RIGHT)
    assert outcome.first == "", "the shop is right, a test of yours is not"
    assert outcome.passed > 0, "test_shop.py has no test"


def test_a_blank_name_that_is_accepted_is_noticed(run_tests):
    outcome = run_tests(shop=broken("takes_a_blank_name"))
    assert outcome.noticed, "no test fails when a name of spaces is accepted"


def test_a_price_below_0_that_is_accepted_is_noticed(run_tests):
    outcome = run_tests(shop=broken("takes_a_negative_price"))
    assert outcome.noticed, "no test fails when a price of -1 is accepted"


def test_a_price_of_0_that_is_refused_is_noticed(run_tests):
    outcome = run_tests(shop=broken("refuses_a_price_of_0"))
    assert outcome.noticed, "no test fails when a price of 0 is refused"


def test_a_refused_product_that_is_stored_is_noticed(run_tests):
    outcome = run_tests(shop=broken("stores_what_it_refuses"))
    assert outcome.noticed, (
        "no test fails when the answer is 400, but the product is in the list"
    )


def test_a_missing_location_is_noticed(run_tests):
    outcome = run_tests(shop=broken("forgets_the_location"))
    assert outcome.noticed, "no test fails when there is no Location"


def test_a_name_taken_again_in_upper_case_is_noticed(run_tests):
    outcome = run_tests(shop=broken("takes_a_name_in_other_case"))
    assert outcome.noticed, 'no test fails when "TEA" is added beside "Tea"'


def test_a_max_price_that_does_not_belong_to_the_range_is_noticed(run_tests):
    outcome = run_tests(shop=broken("excludes_max_price"))
    assert outcome.noticed, (
        "no test fails when ?max_price=300 leaves out a product for 300"
    )


def test_an_unknown_product_that_is_no_404_is_noticed(run_tests):
    outcome = run_tests(shop=broken("answers_null_for_an_unknown_product"))
    assert outcome.noticed, "no test fails when GET of an unknown id gives 200"


def test_a_deleted_product_that_is_still_there_is_noticed(run_tests):
    outcome = run_tests(shop=broken("forgets_to_delete"))
    assert outcome.noticed, (
        "no test fails when DELETE answers 204 and does nothing"
    )


def test_an_order_that_leaves_the_stock_as_it_was_is_noticed(run_tests):
    outcome = run_tests(shop=broken("forgets_the_stock"))
    assert outcome.noticed, (
        "no test fails when an order answers with the new stock, "
        "but the product still has the old one"
    )


def test_an_order_of_more_than_there_is_is_noticed(run_tests):
    outcome = run_tests(shop=broken("sells_more_than_there_is"))
    assert outcome.noticed, "no test fails when 13 of 12 pieces are sold"


def test_a_refused_order_that_takes_stock_is_noticed(run_tests):
    outcome = run_tests(shop=broken("takes_the_stock_of_a_refused_order"))
    assert outcome.noticed, (
        "no test fails when the answer is 409, but the stock has changed"
    )


def test_an_order_of_0_pieces_that_is_accepted_is_noticed(run_tests):
    outcome = run_tests(shop=broken("sells_0_pieces"))
    assert outcome.noticed, "no test fails when 0 pieces are sold"


def test_10_pieces_at_the_full_price_are_noticed(run_tests):
    outcome = run_tests(shop=broken("no_discount_for_10"))
    assert outcome.noticed, (
        "no test fails when exactly 10 pieces get no discount"
    )


def test_9_pieces_at_the_lower_price_are_noticed(run_tests):
    outcome = run_tests(shop=broken("discount_for_9"))
    assert outcome.noticed, "no test fails when 9 pieces get the discount"


def test_two_shops_that_share_their_products_are_noticed(run_tests):
    outcome = run_tests(shop=broken("shares_its_products"))
    assert outcome.noticed, (
        "no test fails when a second create_app() has the first one's products"
    )
