from app.answers import answer_text


def test_parity_that_agrees_is_done() -> None:
    answer = {
        "task": "parity", "parity": 3.1e-15, "agrees": True, "dtype": "float64", "edges": [{}, {}]
    }  # fmt: skip
    text, state = answer_text(answer)
    assert state == "done"
    assert "3.1e-15 (float64), 2 edges" in text


def test_parity_without_a_number_is_an_error() -> None:
    assert answer_text({"task": "parity", "parity": None, "edges": []})[1] == "error"


def test_gradients_that_disagree_are_an_error() -> None:
    text, state = answer_text({"task": "gradients", "gradient_check": 0.5})
    assert state == "error"
    assert "5.0e-01" in text


def test_export_names_the_file_and_its_check() -> None:
    text, state = answer_text(
        {"task": "export", "path": "m.onnx", "checked": True, "max_error": 1e-7}
    )
    assert state == "done"
    assert "m.onnx" in text and "1.0e-07" in text
