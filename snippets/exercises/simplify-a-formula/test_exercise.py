from answer import Minus, Name, Number, Plus, Times, simplify

a = Name("a")
b = Name("b")
zero = Number(0)
one = Number(1)
two = Number(2)
three = Number(3)


def test_a_number_or_a_name_stays():
    assert simplify(Number(7)) == Number(7)
    assert simplify(a) == a


def test_two_numbers_become_their_sum_or_product():
    assert simplify(Plus(two, three)) == Number(5)
    assert simplify(Times(two, three)) == Number(6)


def test_zero_plus_a_formula_is_the_formula():
    assert simplify(Plus(a, zero)) == a
    assert simplify(Plus(zero, a)) == a


def test_one_times_a_formula_is_the_formula():
    assert simplify(Times(a, one)) == a
    assert simplify(Times(one, a)) == a


def test_a_product_with_zero_is_zero():
    assert simplify(Times(a, zero)) == zero
    assert simplify(Times(zero, a)) == zero


def test_minus_of_a_number_and_minus_of_minus_are_simplified():
    assert simplify(Minus(two)) == Number(-2)
    assert simplify(Minus(Minus(a))) == a


def test_what_is_added_and_taken_away_is_zero():
    assert simplify(Plus(a, Minus(a))) == zero
    assert simplify(Plus(Minus(a), a)) == zero


def test_the_letter_a_stands_for_any_formula():
    assert simplify(Plus(Times(a, b), Minus(Times(a, b)))) == zero
    assert simplify(Times(Plus(a, b), one)) == Plus(a, b)


def test_what_no_rule_fits_stays():
    assert simplify(Minus(a)) == Minus(a)
    assert simplify(Plus(two, a)) == Plus(two, a)
    assert simplify(Times(a, two)) == Times(a, two)
    assert simplify(Plus(Plus(a, two), three)) == Plus(Plus(a, two), three)


def test_only_the_same_formula_is_taken_away():
    assert simplify(Plus(a, Minus(b))) == Plus(a, Minus(b))
    assert simplify(Plus(Minus(a), b)) == Plus(Minus(a), b)
    assert simplify(Plus(Minus(a), Minus(a))) == Plus(Minus(a), Minus(a))


def test_the_parts_are_simplified():
    assert simplify(Plus(a, Times(b, one))) == Plus(a, b)
    assert simplify(Times(Plus(zero, a), b)) == Times(a, b)
    assert simplify(Minus(Plus(two, three))) == Number(-5)
    assert simplify(Minus(Times(a, Plus(b, zero)))) == Minus(Times(a, b))


def test_simple_parts_make_new_rules_fit():
    assert simplify(Plus(a, Times(b, zero))) == a
    assert simplify(Minus(Plus(Minus(a), zero))) == a
    assert simplify(Times(Plus(two, Number(-1)), a)) == a
    assert simplify(Plus(Times(one, a), Minus(Plus(a, zero)))) == zero
