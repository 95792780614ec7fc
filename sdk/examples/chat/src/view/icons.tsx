const paths = {
  menu: "M3 6h18M3 12h18M3 18h18",
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
  attach:
    "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7L9.400 17a1.700 1.700 0 0 1-2.400-2.400L14.500 7",
  undo: "M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6",
  fork: "M6 4v16M6 12c8 0 12-2 12-8M14 8l4-4 4 4",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  more: "M5 11.500v1M12 11.500v1M19 11.500v1",
  check: "M5 12l5 5 9-10",
  down: "M12 5v14M6 13l6 6 6-6",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  theme: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  exit: "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

interface ButtonProps {
  icon: keyof typeof paths;
  label: string;
  onClick?: () => void;
  kind?: string;
  disabled?: boolean;
  type?: "button" | "submit";
  expanded?: boolean;
}

/** A button that shows a picture alone, and says what it does. */
export function IconButton({
  icon,
  label,
  onClick,
  kind = "",
  type = "button",
  expanded,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`icon-button ${kind}`}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(expanded !== undefined && { "aria-expanded": expanded })}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
