"""The only place that speaks SQL and touches the notebook's files."""
