// A sentence with a problem's number in it, which never breaks across two lines.

export function WithReference(props: { readonly text: string; readonly reference: string }) {
  const [before = "", after = ""] = props.text.split(props.reference);
  return (
    <>
      {before}
      <span className="unbroken">{props.reference}</span>
      {after}
    </>
  );
}
