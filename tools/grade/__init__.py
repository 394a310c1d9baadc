"""The grader of students' notebooks, started by
`python -m tools.grade SUBMISSIONS -o GRADES.csv`."""
