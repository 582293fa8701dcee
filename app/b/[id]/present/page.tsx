import { ProjectorLoader } from "../../../_board/projector/projector-loader";

export default async function PresentPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <ProjectorLoader id={id} />;
}
