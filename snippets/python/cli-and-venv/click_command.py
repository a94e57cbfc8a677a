# /// script
# requires-python = ">=3.11"
# dependencies = ["click"]
# ///
import click
from click.testing import CliRunner


@click.command()
@click.argument("dish")
@click.option("--count", default=1, show_default=True)
@click.option("--gift/--no-gift", default=False)
@click.option("--size", type=click.Choice(["small", "large"]))
def add(dish, count, gift, size):
    """Take an order."""
    if count > 9:
        raise click.ClickException("at most 9")
    click.echo(f"{count} x {dish} {gift=} {size=}")


runner = CliRunner()
for line in "'green tea' --count 3 --gift", "tea --count 10", "":
    result = runner.invoke(add, line)
    print(result.exit_code, result.output.splitlines()[-1])
print(runner.invoke(add, "--help").output)
