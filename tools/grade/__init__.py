"""The grader: `python -m tools.grade SUBMISSIONS -o GRADES.csv`. It trusts no notebook."""
