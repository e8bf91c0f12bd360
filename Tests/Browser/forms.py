"""Forms of the pages, filled and sent as people do."""


def submit(page, deed, button=None, **fields):
    """Fills and sends the form of a deed, opening it first when it is folded."""
    form = page.locator(f"#form-{deed}")
    if not form.is_visible():
        page.locator(f"details:has(#form-{deed}) > summary").click()
    for name, value in fields.items():
        field = form.locator(f"[name={name}]").first
        kind = field.evaluate("it => it.tagName + ':' + it.type")
        if kind.startswith("SELECT"):
            field.select_option(value)
        elif kind.endswith("radio"):
            form.locator(f"[name={name}][value={value}]").check()
        else:
            field.fill(value)
    form.locator(f"button[value={button}]" if button else "button").first.click()
    page.wait_for_load_state("load")
