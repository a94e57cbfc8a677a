from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    value: int


@dataclass(frozen=True)
class Name:
    name: str


@dataclass(frozen=True)
class Minus:
    """The negative of one formula: -a"""

    of: "Formula"


@dataclass(frozen=True)
class Plus:
    left: "Formula"
    right: "Formula"


@dataclass(frozen=True)
class Times:
    left: "Formula"
    right: "Formula"


Formula = Number | Name | Minus | Plus | Times


def simplify(formula):
    match apply_rule(formula):
        case Minus(of):
            return Minus(simplify(of))
        case Plus(left, right):
            return Plus(simplify(left), simplify(right))
        case Times(left, right):
            return Times(simplify(left), simplify(right))
        case simple:
            return simple


def apply_rule(formula):
    """Apply one rule to the top of a formula."""
    match formula:
        case Minus(Number(value)):
            return Number(-value)
        case Plus(Number(left), Number(right)):
            return Number(left + right)
        case Times(Number(left), Number(right)):
            return Number(left * right)
        case Plus(part, Number(0)) | Plus(Number(0), part):
            return part
        case Times(part, Number(1)) | Times(Number(1), part):
            return part
        case Times(_, Number(0)) | Times(Number(0), _):
            return Number(0)
        case Minus(Minus(part)):
            return part
        case Plus(left, Minus(right)) if left == right:
            return Number(0)
        case Plus(Minus(left), right) if left == right:
            return Number(0)
        case _:
            return formula
