"""The grader of students' notebooks: `python -m tools.grade SUBMISSIONS -o GRADES.csv`."""
